/** 念给我听: reads a sentence aloud, where the browser can speak. @module */

/** Whether this browser can speak. */
export function canSpeak(): boolean {
  return typeof speechSynthesis !== 'undefined';
}

/** Speaks, and stops what was being said before. */
export function speak(sentence: string, language: string): void {
  if (!canSpeak()) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.lang = language;
  utterance.rate = 0.9;
  speechSynthesis.speak(utterance);
}
