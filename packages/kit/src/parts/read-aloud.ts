/** 念给我听: reads a sentence aloud, where the browser can speak. @module */

/** Whether this browser can speak. */
export function canReadAloud(): boolean {
  return typeof speechSynthesis !== 'undefined';
}

/** Reads the sentence, and stops what was being read before. */
export function readAloud(sentence: string, language: string): void {
  if (!canReadAloud()) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.lang = language;
  utterance.rate = 0.9;
  speechSynthesis.speak(utterance);
}
