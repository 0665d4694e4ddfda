/** Text as GBK, in which old portals are kept; made by asking the decoder what each pair of bytes means. @module */

const pairs = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const sign = decoder.decode(Uint8Array.of(lead, trail));
    if ([...sign].length === 1 && !pairs.has(sign)) pairs.set(sign, [lead, trail]);
  }

/** The bytes of a text; throws for a character that GBK does not know. */
export function gbk(text: string): Uint8Array {
  const bytes = [...text].flatMap((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : pairs.get(sign);
    if (!pair) throw new Error(`GBK has no ${sign}`);
    return pair;
  });
  return Uint8Array.from(bytes);
}
