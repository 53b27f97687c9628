import { memo } from "react";
import "./drawn-picture.css";

/** A small picture that the server has drawn, in the colours of the page's theme. */
export interface DrawnPicture {
  width: number;
  height: number;
  /** The same in words, for those who do not see it. */
  text: string;
  /** What stands inside the `svg`, written by `cardPicture`, which escapes every text. */
  markup: string;
}

/** The picture in the page, without any script. */
export const DrawnPictureBox = memo(function DrawnPictureBox({ width, height, text, markup }: DrawnPicture) {
  return (
    <svg
      className="card-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text}
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
});
