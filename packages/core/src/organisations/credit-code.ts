/** 统一社会信用代码: the check digits of GB 32100-2015 and of GB 11714 inside it. @module */

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BODY_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Whether 18 characters form a unified social credit code: six digits of division, a body code and the right check
 * digits. Which registrars and kinds there are is not asked, for new ones appear.
 *
 * @example
 * isCreditCode('91350100M000100Y43'); // true
 */
export function isCreditCode(value: string): boolean {
  return (
    /^[\dA-HJ-NP-RTUWXY]{2}\d{6}[\dA-HJ-NP-RTUWXY]{10}$/.test(value) &&
    bodyCheck(value) === value[16] &&
    check(value) === value[17]
  );
}

/** GB 32100: weights are the powers of 3. */
function check(code: string): string | undefined {
  const sum = [...code.slice(0, 17)].reduce((total, digit, i) => total + DIGITS.indexOf(digit) * (3 ** i % 31), 0);
  return DIGITS[(31 - (sum % 31)) % 31];
}

/** GB 11714: the ninth character of the body code, `X` for ten. */
function bodyCheck(code: string): string | undefined {
  const sum = BODY_WEIGHTS.reduce((total, weight, i) => total + BODY_DIGITS.indexOf(code[i + 8] ?? '') * weight, 0);
  return '0123456789X0'[11 - (sum % 11)];
}
