/** The questions an administrator answers once: where, what for, of whom, for how long. */

import { el, say } from './dom';
import { choice, field, ticked } from './fields';
import { type Policy, type Settled, settlePolicy } from './policy-api';
import { sentenceOf } from './refusals';
import { isProhibited, needsReason, type Purpose, PURPOSES, type Region, REGIONS } from './share-api';
import { texts } from './texts';

const words = texts.doors.policy;
const LEAST_GROUP = 5;
const LARGEST_GROUP = 100;
const MOST_DAYS = 3650;
const LONGEST_REASON = 500;

/** `saved` is told what the server then says. */
export function policyForm(policy: Policy, saved: (policy: Policy) => void): HTMLElement {
  const { form: names } = texts.share;
  const region = choice('policy-region', REGIONS, names.regions, policy.region);
  const purpose = choice('policy-purpose', PURPOSES, names.purposes, policy.purpose);
  const reason = el('input', { type: 'text', id: 'policy-reason', dir: 'auto', maxlength: String(LONGEST_REASON), autocomplete: 'off' });
  reason.value = policy.reason ?? '';
  const reasonField = field('policy-reason', names.reason, reason, words.reasonWhy);
  const individuals = el('input', { type: 'checkbox', id: 'policy-individuals', checked: policy.individuals });
  const least = number('policy-least', policy.leastReadable, LEAST_GROUP, LARGEST_GROUP);
  const days = {
    individuals: number('policy-keep-individuals', policy.retention.individuals, 0, MOST_DAYS),
    group: number('policy-keep-group', policy.retention.group, 0, MOST_DAYS),
    audit: number('policy-keep-audit', policy.retention.audit, 1, MOST_DAYS),
  };
  const prohibited = el('p', { class: 'problem', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const button = el('button', { type: 'submit', class: 'first' }, words.save);

  const judge = () => {
    const asks = needsReason(region.value, purpose.value);
    say(prohibited, isProhibited(region.value, purpose.value) ? words.prohibited : '');
    reasonField.hidden = !asks;
    reason.required = asks;
    reason.setCustomValidity(asks && reason.value !== '' && reason.value.trim() === '' ? words.reasonWhy : '');
    const [single, group, audit] = [days.individuals, days.group, days.audit].map((input) => Number(input.value));
    days.audit.setCustomValidity(single <= group && group <= audit ? '' : words.order);
  };
  const settled = (): Settled => ({
    region: region.value as Region,
    purpose: purpose.value as Purpose,
    reason: reason.required ? reason.value.trim() : null,
    individuals: individuals.checked,
    leastReadable: Number(least.value),
    retention: { individuals: Number(days.individuals.value), group: Number(days.group.value), audit: Number(days.audit.value) },
  });
  const send = async () => {
    say(problem, '');
    button.disabled = true;
    try {
      saved(await settlePolicy(settled()));
    } catch (fault) {
      say(problem, sentenceOf(fault));
    } finally {
      button.disabled = false;
    }
  };
  judge();
  return el('form', { class: 'fields', input: judge, submit: (event) => {
    event.preventDefault();
    void send();
  } },
    field('policy-region', words.region, region),
    field('policy-purpose', words.purpose, purpose),
    reasonField, prohibited,
    ticked(individuals, words.individuals, words.individualsOff),
    field('policy-least', words.least, least, words.leastWhy),
    el('fieldset', {}, el('legend', {}, words.keep),
      el('div', { class: 'beside' },
        field('policy-keep-individuals', words.keepIndividuals, days.individuals),
        field('policy-keep-group', words.keepGroup, days.group),
        field('policy-keep-audit', words.keepAudit, days.audit)),
      el('p', { class: 'quiet' }, words.keepWhy)),
    button, problem);
}

function number(id: string, value: number, least: number, most: number): HTMLInputElement {
  return el('input', { type: 'number', id, inputmode: 'numeric', min: String(least), max: String(most), step: '1', required: true,
    value: String(value) });
}
