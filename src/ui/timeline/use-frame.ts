import { useEffect, useState } from "react";

/** Work that is done at most once an animation frame. */
type Frame = {
  /** Does this in the next frame, in place of what waits for it. */
  ask(work: () => void): void;
  /** Does now what waits. */
  flush(): void;
  /** Forgets what waits. */
  drop(): void;
};

/** A frame of the component's own; what waits is forgotten when the component goes. */
export function useFrame(): Frame {
  const [frame] = useState(createFrame);
  useEffect(() => frame.drop, [frame]);
  return frame;
}

function createFrame(): Frame {
  let id = 0;
  let waiting: (() => void) | null = null;
  const drop = () => {
    cancelAnimationFrame(id);
    id = 0;
    waiting = null;
  };
  const flush = () => {
    const work = waiting;
    drop();
    work?.();
  };
  return {
    drop,
    flush,
    ask: (work) => {
      waiting = work;
      if (id === 0) id = requestAnimationFrame(flush);
    },
  };
}
