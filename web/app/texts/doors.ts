/** Which words stand before and beside a lesson: log-in, policy, the terms of a lesson, consent; each language's in a file of their own. */

export interface DoorTexts {
  logIn: {
    heading: string;
    about: string;
    token: string;
    button: string;
    checking: string;
    wrong: string;
    tooOften: string;
    again: string;
    out: string;
    outSaid: string;
  };
  policy: {
    heading: string;
    first: string;
    region: string;
    purpose: string;
    reasonWhy: string;
    prohibited: string;
    individuals: string;
    individualsOff: string;
    least: string;
    leastWhy: string;
    keep: string;
    keepIndividuals: string;
    keepGroup: string;
    keepAudit: string;
    keepWhy: string;
    order: string;
    save: string;
    saved: string;
    change: string;
    back: string;
    askAdmin: string;
    onlyAdmin: string;
    off: (sentence: string) => string;
    prohibitedHere: string;
    unknown: string;
  };
  terms: {
    class: string;
    classWhy: string;
    ownName: string;
    ownNameWhy: string;
    who: string;
    listed: string;
    listedWhy: string;
    everyone: string;
    statement: string;
    statementWhy: string;
    individuals: string;
    individualsWhy: string;
    begin: string;
    beginWhy: string;
    past: string;
    later: string;
    plan: string;
    planned: string;
    plannedFor: (title: string, when: string) => string;
    begins: (when: string) => string;
    cancel: string;
    cancelled: (title: string) => string;
    share: string;
    shareWhy: string;
  };
  consent: {
    heading: string;
    basis: Record<'only-listed' | 'everyone' | 'drawn', string>;
    agreed: (agreed: number, present: number) => string;
    neverRead: (count: number) => string;
    nobody: string;
    people: (count: number) => string;
    choice: Record<'given' | 'withdrawn' | 'erased' | 'none', string>;
    give: string;
    withdraw: string;
    erase: string;
    ask: (name: string) => string;
    yes: string;
    no: string;
    done: (name: string, choice: string) => string;
    other: string;
  };
  tell: {
    heading: string;
    about: string;
    language: string;
    text: string;
    copy: string;
    copied: string;
    notCopied: string;
    page: string;
    code: string;
    noCode: string;
  };
}
