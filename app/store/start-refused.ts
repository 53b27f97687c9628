/** Why a store cannot be opened, as one sentence for whoever starts it. */
export class StartRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StartRefused";
  }
}

/** A file is not the one that was checked: nothing may be loaded from it under the hash of the check. */
export class SourceChanged extends StartRefused {
  constructor(file: string) {
    super(`${file} is not the file that was checked: it was changed while it was being read. Start again.`);
    this.name = "SourceChanged";
  }
}
