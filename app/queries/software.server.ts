import software from "../../package.json" with { type: "json" };

/** Name and version of the program, by which what it made can be told from what a later one makes. */
export const SOFTWARE = `${software.name} ${software.version}`;
