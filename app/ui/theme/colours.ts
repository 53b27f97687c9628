/**
 * Colours that are needed where no style sheet is (pictures, the report): in the light theme and in the dark one, by the names that they have in
 * styles/tokens.css, which says the same to pages; a test holds the two together. The charts' hues are after Okabe and Ito ("Color Universal
 * Design", 2008), darkened or lightened until each stands at 3:1 or more against its paper: 0 is the neutral, 8 is of a reader's own figures alone.
 */
export const COLOURS = {
  paper: ["#ffffff", "#16181c"],
  "paper-2": ["#f6f5f2", "#1e2126"],
  ink: ["#1d1f24", "#eceae4"],
  "ink-2": ["#50545d", "#b9bcc3"],
  line: ["#d9d6ce", "#383d46"],
  "line-strong": ["#8b8e96", "#7b808a"],
  accent: ["#1a4f8b", "#8cbdf2"],
  focus: ["#b3480a", "#f0a562"],
  holds: ["#0b5fa5", "#7db8f0"],
  "holds-soft": ["#e2eefa", "#1a2c3f"],
  fails: ["#a8450a", "#f0a06a"],
  "fails-soft": ["#fbeadf", "#3a2517"],
  mixed: ["#6d3f97", "#c6a0ea"],
  "mixed-soft": ["#f1e8f8", "#2e2239"],
  open: ["#5d6068", "#b2b5bc"],
  "chart-0": ["#3d424c", "#d5d7db"],
  "chart-1": ["#0b5fa5", "#6cb4f5"],
  "chart-2": ["#c2510b", "#ff9d5c"],
  "chart-3": ["#00795a", "#4ecba2"],
  "chart-4": ["#a03c8a", "#e798d6"],
  "chart-5": ["#7a6400", "#d6bf45"],
  "chart-6": ["#5450b8", "#a9a6f5"],
  "chart-7": ["#a1323c", "#f08d94"],
  "chart-8": ["#b3006b", "#ff7ac0"],
  "chart-grid": ["#e4e1da", "#30343c"],
  "chart-zero": ["#8b8e96", "#7b808a"],
  "chart-band": ["#f6e3a1", "#72611f"],
  "chart-window": ["#eceae4", "#282c33"],
  "chart-mark": ["#666b75", "#a0a4ad"],
  "chart-context": ["#8b8e96", "#7b808a"],
  "chart-breaker": ["#b3480a", "#f0a562"],
} as const;

export type ColourName = keyof typeof COLOURS;
