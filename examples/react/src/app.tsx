/** A small service centre: sign in, claim, order help, see who gave most. @module */
import { useEffect, useState, type ReactNode } from 'react';
import type { DemoIdentity } from '@linli/contract';
import type { HonourRoll } from '@linli/honour-roll';
import type { TaskBoard } from '@linli/task-board';
import { demoPeople, signIn } from './session.ts';

const categories = { '': '全部', 'elder-care': '助老', 'environment': '环境' } satisfies Partial<
  Record<TaskBoard['category'], string>
>;
const periods = { month: '本月', quarter: '本季', year: '今年' } satisfies Partial<Record<HonourRoll['period'], string>>;

/** The whole app. */
export function App(): ReactNode {
  const [category, setCategory] = useState<TaskBoard['category']>('');
  const [period, setPeriod] = useState<HonourRoll['period']>('quarter');
  const [said, setSaid] = useState('');

  return (
    <>
      <header>
        <h1>朝阳里服务中心</h1>
        <SignIn />
        <Choice label="类别" options={categories} value={category} onChoose={setCategory} />
        <Choice label="时段" options={periods} value={period} onChoose={setPeriod} />
        <output>{said}</output>
      </header>
      <main>
        <linli-task-board
          category={category}
          onlinli-order-claimed={({ order }) => setSaid(`领到：${order.task.title}`)}
          onlinli-claim-withdrawn={({ order }) => setSaid(`退领：${order.task.title}`)}
          onlinli-registration-wanted={() => setSaid('请先登录，再登记为志愿者')}
        >
          <p>志愿任务也贴在服务中心门口。</p>
        </linli-task-board>
        <linli-request-form onlinli-order-requested={({ order }) => setSaid(`已点单：${order.task.title}`)}>
          <p>也可以到服务中心点单。</p>
        </linli-request-form>
        <linli-honour-roll shown={5} period={period} />
      </main>
    </>
  );
}

function SignIn(): ReactNode {
  const [people, setPeople] = useState<readonly DemoIdentity[]>([]);
  useEffect(() => {
    void demoPeople().then(setPeople);
  }, []);
  return (
    <label>
      身份{' '}
      <select id="person" onChange={(event) => signIn(event.target.value || undefined)}>
        <option value="">访客</option>
        {people.map(({ token, name }) => (
          <option key={token} value={token}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: Partial<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>): ReactNode {
  return (
    <label>
      {label}{' '}
      <select value={value} aria-label={label} onChange={(event) => onChoose(event.target.value as Value)}>
        {Object.entries<string>(options as Record<string, string>).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
