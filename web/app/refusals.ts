/** Says in the visitor's language why something did not work; what has no words here keeps the server's. */

import { Refusal } from './api';
import type { Reason } from './capture-messages';
import { texts } from './texts';
import { CaptureRefusal } from './window-capture';

/** The sentence for a caught fault. */
export function sentenceOf(fault: unknown): string {
  if (fault instanceof CaptureRefusal) {
    return texts.share.faults[fault.fault];
  }
  return fault instanceof Refusal
    ? reasonInWords({ status: fault.status, type: fault.type, sentence: fault.message })
    : String(fault);
}

/** The sentence for a refusal that the capture worker met. */
export function reasonInWords(reason: Reason): string {
  const known = texts.share.refusals as Record<string, string>;
  return known[reason.status === 0 && reason.type === '' ? 'unreachable' : reason.type] ?? reason.sentence;
}
