/** A change of one field of one of the bar's forms. */
export interface BarChange<Form, Field> {
  form: Form;
  field: Field | null;
  /** Whether it adds to what the form's hidden fields say, so that it needs these as the change before leaves them. */
  adds: boolean;
}

/**
 * What a reader changes faster than pages answer: a change of the form that is on its way goes at once, as the form holds both; one of another form,
 * whose hidden fields do not know the first yet, waits until the page that the first led to is there.
 */
export class ChoiceQueue<Form, Field> {
  private onWay: Form | null = null;
  /** How many changes were sent. */
  sent = 0;
  private waiting: BarChange<Form, Field>[] = [];

  /** Whether the change is to be sent now; else it waits. */
  take(change: BarChange<Form, Field>): boolean {
    if (this.onWay !== null && (change.adds || this.onWay !== change.form)) {
      this.waiting = [...this.waiting.filter(({ field }) => field !== change.field), change];
      return false;
    }
    this.onWay = change.form;
    this.sent++;
    return true;
  }

  /** Told how many had been sent when a page came: if these are all, nothing is on its way any more. */
  arrived(sent: number): void {
    if (sent === this.sent) this.onWay = null;
  }

  isIdle(): boolean {
    return this.onWay === null;
  }

  /** The fields of changes that wait: they keep what was chosen. */
  held(): Set<Field | null> {
    return new Set(this.waiting.map(({ field }) => field));
  }

  /** The change that has waited longest, where nothing is on its way. */
  next(): BarChange<Form, Field> | undefined {
    if (this.onWay !== null) return undefined;
    return this.waiting.shift();
  }
}
