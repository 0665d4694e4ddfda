/** Check: every code sample of README.md and docs compiles, names only what is there, and prints what it says. @module */
import { analyse, widgetPackages, widgetsOf } from '../manifest/analyse.mjs';
import { sourceProgram } from '../manifest/program.mjs';
import { allFences, isExcused, placeOf } from '../samples/fences.mjs';
import { htmlFaults } from '../samples/html.mjs';
import { compilerFaults, runFaults, written } from '../samples/typescript.mjs';
import { asCheck } from '../report.mjs';

asCheck(import.meta, async () => {
  const fences = allFences();
  const unexcused = fences.filter((fence) => fence.words.includes('nocheck') && !isExcused(fence));
  const checked = fences.filter((fence) => !isExcused(fence));
  const pages = checked.filter(({ language }) => language === 'html');
  const scripts = written(checked.filter(({ language }) => language === 'ts' || language === 'js'));
  const program = sourceProgram();
  const widgets = widgetPackages.flatMap((name) => widgetsOf(analyse(name, program)));
  const faults = [
    ...unexcused.map((fence) => `${placeOf(fence)}: nocheck, and the line before does not say why it is not checked`),
    ...pages.flatMap((fence) => htmlFaults(fence, widgets)),
    ...compilerFaults(scripts),
    ...(await runFaults(scripts)),
  ];
  const run = scripts.filter(({ fence }) => fence.words.includes('run')).length;
  return { faults, figures: `${scripts.length} samples compiled, ${run} of them run, ${pages.length} of HTML compared` };
});
