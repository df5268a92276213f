/** A link of the frame. `word` is a key of the catalogue. Set as `data: { places: [...] }` on a home's route. */
export interface Place {
  readonly path: string;
  readonly word: string;
  /** Only the very address counts as being there. */
  readonly exact?: boolean;
}

/** What a route may say about the frame around its pages: `data: { places, frame } satisfies FrameData`. */
export interface FrameData {
  readonly places?: readonly Place[];
  /** `bare` pages (a child's, a shared tablet's) have no bars around them. */
  readonly frame?: 'bare';
}
