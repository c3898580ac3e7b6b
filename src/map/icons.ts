/**
 * Marks for kinds of place, drawn once a theme. Shape says the kind, colour repeats it; every mark wears a halo so that it
 * reads on any class colour. Sizes in CSS px.
 */
import type { MapColours } from './theme.ts';

/** What a mark is drawn with: a canvas on screen, or what writes the same strokes as SVG (src/report/story/map/marks.ts). */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'arc' | 'stroke' | 'fill' | 'strokeStyle' | 'fillStyle'
>;
type Draw = (g: Pen, colour: string) => void;

/** Width of a mark's square; it is drawn round its middle. */
export const SIZE = 20;
const RATIO = 2;
const middle = SIZE / 2;

const polygon = (g: Pen, points: readonly (readonly [number, number])[]) => {
  g.beginPath();
  for (const [i, [x, y]] of points.entries()) {
    if (i) g.lineTo(middle + x, middle + y);
    else g.moveTo(middle + x, middle + y);
  }
  g.closePath();
};
const filled = (g: Pen, colour: string) => {
  g.stroke();
  g.fillStyle = colour;
  g.fill();
};
const disc = (g: Pen, r: number) => {
  g.beginPath();
  g.arc(middle, middle, r, 0, Math.PI * 2);
};
const square = (half: number) =>
  [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ] as const;

export const MARKS: Record<string, { readonly colour: keyof MapColours; readonly draw: Draw }> = {
  ferry_terminal_international: {
    colour: 'portIntl',
    draw: (g, c) => {
      disc(g, 6);
      filled(g, c);
      disc(g, 2);
      g.fillStyle = g.strokeStyle;
      g.fill();
    },
  },
  ferry_terminal_domestic: {
    colour: 'portDom',
    draw: (g, c) => {
      polygon(g, square(5));
      filled(g, c);
    },
  },
  cargo_port: {
    colour: 'portCargo',
    draw: (g, c) => {
      polygon(g, square(3.6));
      filled(g, c);
    },
  },
  people_port: {
    colour: 'portPeople',
    draw: (g, c) => {
      polygon(g, [
        [0, -6.5],
        [6.5, 0],
        [0, 6.5],
        [-6.5, 0],
      ]);
      filled(g, c);
    },
  },
  airport: {
    colour: 'portIntl',
    draw: (g, c) => {
      polygon(g, [
        [0, -7],
        [1.6, -2],
        [7, 1.5],
        [7, 3.2],
        [1.4, 2],
        [1, 5],
        [2.8, 6.6],
        [-2.8, 6.6],
        [-1, 5],
        [-1.4, 2],
        [-7, 3.2],
        [-7, 1.5],
        [-1.6, -2],
      ]);
      filled(g, c);
    },
  },
  informal_landing: {
    colour: 'portInformal',
    draw: (g, c) => {
      polygon(g, [
        [0, -6],
        [5.6, 4.4],
        [-5.6, 4.4],
      ]);
      filled(g, c);
    },
  },
  foreign_landing: {
    colour: 'portInformal',
    draw: (g, c) => {
      polygon(g, [
        [0, 6],
        [5.6, -4.4],
        [-5.6, -4.4],
      ]);
      filled(g, c);
    },
  },
  service: {
    colour: 'service',
    draw: (g, c) => {
      polygon(g, [
        [-2, -6],
        [2, -6],
        [2, -2],
        [6, -2],
        [6, 2],
        [2, 2],
        [2, 6],
        [-2, 6],
        [-2, 2],
        [-6, 2],
        [-6, -2],
        [-2, -2],
      ]);
      filled(g, c);
    },
  },
  police_post: {
    colour: 'ink2',
    draw: (g, c) => {
      polygon(g, [
        [0, -6.4],
        [5.6, -4],
        [4.6, 2.6],
        [0, 6.4],
        [-4.6, 2.6],
        [-5.6, -4],
      ]);
      filled(g, c);
    },
  },
  immigration_office: {
    colour: 'ink2',
    draw: (g, c) => {
      polygon(g, [
        [-5.5, -4],
        [5.5, -4],
        [5.5, 4.5],
        [-5.5, 4.5],
      ]);
      filled(g, c);
      polygon(g, [
        [-2, -1.2],
        [2, -1.2],
        [2, 1.8],
        [-2, 1.8],
      ]);
      g.fillStyle = g.strokeStyle;
      g.fill();
    },
  },
  patrol_base: {
    colour: 'accent',
    draw: (g, c) => {
      polygon(g, [
        [-7, 0],
        [7, 0],
        [4, 5],
        [-4, 5],
      ]);
      filled(g, c);
      polygon(g, [
        [-1, -1],
        [-1, -7],
        [5, -1],
      ]);
      filled(g, c);
    },
  },
  surveillance_site: {
    colour: 'accent',
    draw: (g, c) => {
      polygon(g, [
        [0, -6.5],
        [2, -2],
        [6.5, -2],
        [3, 1.2],
        [4.4, 6],
        [0, 3.2],
        [-4.4, 6],
        [-3, 1.2],
        [-6.5, -2],
        [-2, -2],
      ]);
      filled(g, c);
    },
  },
  border_post: {
    colour: 'portDom',
    draw: (g, c) => {
      polygon(g, [
        [-5.5, 6],
        [-5.5, -6],
        [5.5, -3],
        [-3.2, 0],
        [-3.2, 6],
      ]);
      filled(g, c);
    },
  },
  iom_monitoring_area: {
    colour: 'accent',
    draw: (g, c) => {
      disc(g, 7);
      filled(g, c);
      disc(g, 2.6);
      g.fillStyle = g.strokeStyle;
      g.fill();
    },
  },
};

/** A dashed ring round a mark: what stands inside is documented, the part it plays is our inference. */
const dashedRing = (g: CanvasRenderingContext2D, c: string): void => {
  g.strokeStyle = c;
  g.lineWidth = 1.6;
  g.setLineDash([3, 2.4]);
  g.beginPath();
  g.arc(RING / 2, RING / 2, RING / 2 - 1.5, 0, Math.PI * 2);
  g.stroke();
};
const RING = 28;

export interface MapImage {
  readonly name: string;
  readonly data: ImageData;
  readonly pixelRatio: number;
}

function paint(
  name: string,
  size: number,
  ratio: number,
  draw: (g: CanvasRenderingContext2D) => void,
): MapImage | null {
  const canvas = document.createElement('canvas');
  canvas.width = size * ratio;
  canvas.height = size * ratio;
  // Read back at once: on a canvas of the graphics card that would wait for whatever the map is drawing.
  const g = canvas.getContext('2d', { willReadFrequently: true });
  if (!g) return null;
  g.scale(ratio, ratio);
  draw(g);
  return { name, data: g.getImageData(0, 0, canvas.width, canvas.height), pixelRatio: ratio };
}

export function mapImages(colours: MapColours): readonly MapImage[] {
  const marks = Object.entries(MARKS).map(([name, mark]) =>
    paint(name, SIZE, RATIO, (g) => {
      g.strokeStyle = colours.mapHalo;
      g.lineWidth = 3;
      g.lineJoin = 'round';
      mark.draw(g, colours[mark.colour]);
    }),
  );
  const post = MARKS.border_post;
  const inferred = paint('border_post_inferred', RING, RATIO, (g) => {
    g.strokeStyle = colours.mapHalo;
    g.lineWidth = 3;
    g.lineJoin = 'round';
    g.translate((RING - SIZE) / 2, (RING - SIZE) / 2);
    post?.draw(g, colours[post.colour]);
    g.resetTransform();
    g.scale(RATIO, RATIO);
    dashedRing(g, colours.accent);
  });
  const dots = paint('dots', 7, RATIO, (g) => {
    g.fillStyle = colours.unsure;
    for (const at of [1.75, 5.25]) {
      g.beginPath();
      g.arc(at, at, 0.95, 0, Math.PI * 2);
      g.fill();
    }
  });
  const hatch = paint('hatch', 8, RATIO, (g) => {
    g.fillStyle = colours.noData;
    g.fillRect(0, 0, 8, 8);
    g.strokeStyle = colours.noDataLine;
    g.lineWidth = 1.2;
    for (const shift of [-8, 0, 8]) {
      g.beginPath();
      g.moveTo(shift, 8);
      g.lineTo(shift + 8, 0);
      g.stroke();
    }
  });
  return [...marks, inferred, dots, hatch].filter((image): image is MapImage => image !== null);
}

const urls = new Map<string, string | null>();

/** A mark as an image for lists and the legend, from the same drawing as on the map. */
export function markUrl(name: string, colours: MapColours): string | null {
  const key = `${name} ${Object.values(colours).join(' ')}`;
  const known = urls.get(key);
  if (known !== undefined) return known;
  const made = drawnUrl(name, colours);
  urls.set(key, made);
  return made;
}

function drawnUrl(name: string, colours: MapColours): string | null {
  const image = mapImages(colours).find((i) => i.name === name);
  if (!image) return null;
  const canvas = document.createElement('canvas');
  canvas.width = image.data.width;
  canvas.height = image.data.height;
  canvas.getContext('2d', { willReadFrequently: true })?.putImageData(image.data, 0, 0);
  return canvas.toDataURL();
}
