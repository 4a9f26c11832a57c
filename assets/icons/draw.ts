/**
 * The icons of the ribbon and of the add-in, drawn from shapes on a grid of 32 units. One drawing serves every size: edges
 * are smoothed by sampling, and strokes get thicker on small sizes so that 16 pixels still show them.
 */
import type { Picture } from "./png.ts";

export const iconNames = ["icon", "checkup", "mark", "clear", "points", "scorecard"] as const;
export type IconName = (typeof iconNames)[number];

/** 64 is needed for the add-in itself only; the ribbon takes 16, 32 and 80. */
export const iconSizes = [16, 32, 64, 80] as const;

/** Distance to the edge of a shape in units, negative inside. */
type Shape = (x: number, y: number) => number;

interface Layer {
  readonly shape: Shape;
  readonly color: readonly [red: number, green: number, blue: number];
}

const grid = 32;
/** Samples per pixel in each direction. */
const samples = 6;

const blue = [15, 108, 189] as const;
const ink = [66, 66, 66] as const;
const white = [255, 255, 255] as const;
const pale = [222, 236, 249] as const;
const red = [179, 38, 30] as const;
const green = [14, 112, 14] as const;
const gold = [196, 138, 0] as const;

function box(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  const centerX = (left + right) / 2;
  const centerY = (top + bottom) / 2;
  return (x, y) => {
    const outsideX = Math.abs(x - centerX) - (right - left) / 2 + radius;
    const outsideY = Math.abs(y - centerY) - (bottom - top) / 2 + radius;
    const corner = Math.hypot(Math.max(outsideX, 0), Math.max(outsideY, 0));
    return corner + Math.min(Math.max(outsideX, outsideY), 0) - radius;
  };
}

function disc(centerX: number, centerY: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - centerX, y - centerY) - radius;
}

/** A line with round ends through the points given as x, y, x, y … */
function line(points: readonly number[], width: number): Shape {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (let at = 0; at + 3 < points.length; at += 2) {
      const [fromX = 0, fromY = 0, toX = 0, toY = 0] = points.slice(at, at + 4);
      const lengthX = toX - fromX;
      const lengthY = toY - fromY;
      const along = ((x - fromX) * lengthX + (y - fromY) * lengthY) / (lengthX * lengthX + lengthY * lengthY);
      const clamped = Math.min(1, Math.max(0, along));
      nearest = Math.min(nearest, Math.hypot(x - fromX - clamped * lengthX, y - fromY - clamped * lengthY));
    }
    return nearest - width / 2;
  };
}

function diamond(centerX: number, centerY: number, radius: number): Shape {
  return (x, y) => (Math.abs(x - centerX) + Math.abs(y - centerY) - radius) / Math.SQRT2;
}

/** Five points, one of them up. */
function star(centerX: number, centerY: number, radius: number): Shape {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    const reach = index % 2 === 0 ? radius : radius * 0.42;
    return [centerX + reach * Math.cos(angle), centerY + reach * Math.sin(angle)] as const;
  });
  return (x, y) => {
    let inside = false;
    corners.forEach(([fromX, fromY], index) => {
      const [toX, toY] = corners[(index + 1) % corners.length] ?? [fromX, fromY];
      const crosses = fromY > y !== toY > y;
      if (crosses && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside;
    });
    return inside ? -1 : 1;
  };
}

function layersOf(name: IconName, size: number): Layer[] {
  const small = size <= 16;
  const stroke = small ? 2.4 : 1.7;
  const page = (right: number): Layer[] => [
    { shape: box(4, 2.5, right, 29.5, 2.5), color: ink },
    { shape: box(4 + stroke, 2.5 + stroke, right - stroke, 29.5 - stroke, 1), color: white },
  ];
  const rows = (right: number, tops: readonly number[]): Layer[] =>
    tops.map((top) => ({ shape: line([9.5, top, right, top], stroke), color: blue }));
  const table: Layer[] = [
    { shape: box(2.5, 4, 29.5, 28, 2), color: ink },
    { shape: box(2.5 + stroke, 4 + stroke, 29.5 - stroke, 28 - stroke, 0.5), color: white },
    { shape: box(2.5 + stroke, 4 + stroke, 29.5 - stroke, 11 - stroke / 2, 0), color: pale },
    { shape: line([3, 11, 29, 11], stroke * 0.8), color: ink },
    { shape: line([3, 19.5, 29, 19.5], stroke * 0.8), color: ink },
    { shape: line([11.5, 5, 11.5, 27], stroke * 0.8), color: ink },
    { shape: line([20.5, 5, 20.5, 27], stroke * 0.8), color: ink },
  ];
  switch (name) {
    case "icon":
      return [
        { shape: box(3, 2, 29, 30, 4.5), color: blue },
        { shape: line([9.5, 9, 22.5, 9], stroke * 1.2), color: white },
        { shape: line([9.5, 14.5, 15.5, 14.5], stroke * 1.2), color: white },
        { shape: line([10, 21, 14.5, 25.2, 22.8, 15.8], stroke * 1.7), color: white },
      ];
    case "checkup":
      return [
        ...page(25),
        ...rows(19.5, small ? [9, 14.5] : [8.5, 13, 17.5]),
        { shape: disc(23, 22.5, 8.2), color: white },
        { shape: disc(23, 22.5, 7.2), color: green },
        { shape: line([19.8, 22.6, 22.2, 25, 26.4, 20.4], stroke * 1.15), color: white },
      ];
    case "mark":
      return [
        ...table,
        { shape: diamond(20.8, 19.6, 11), color: white },
        { shape: diamond(20.8, 19.6, 9.4), color: red },
        { shape: line([20.8, 15.6, 20.8, 20.2], stroke * 1.25), color: white },
        { shape: disc(20.8, 23.4, stroke * 0.68), color: white },
      ];
    case "clear":
      return [
        ...table,
        { shape: disc(22.5, 21.5, 9), color: white },
        { shape: disc(22.5, 21.5, 8), color: ink },
        { shape: line([19.3, 18.3, 25.7, 24.7], stroke * 1.15), color: white },
        { shape: line([25.7, 18.3, 19.3, 24.7], stroke * 1.15), color: white },
      ];
    case "points":
      return [
        { shape: box(2.5, 3.5, 29.5, 28.5, 2.5), color: ink },
        { shape: box(2.5 + stroke, 3.5 + stroke, 29.5 - stroke, 28.5 - stroke, 1), color: white },
        { shape: box(2.5 + stroke, 3.5 + stroke, 29.5 - stroke, 10.5, 0), color: blue },
        ...[15, 19.5, 24].flatMap((y, index): Layer[] => [
          { shape: disc(8.2, y, stroke * 0.75), color: ink },
          { shape: line([12.2, y, [24.5, 19.5, 22][index] ?? 20, y], stroke * 1.1), color: blue },
        ]),
      ];
    case "scorecard":
      return [
        ...page(25),
        ...rows(19.5, small ? [9] : [8.5, 13]),
        { shape: star(21.6, 21.2, 11), color: white },
        { shape: star(21.6, 21.2, 9.4), color: gold },
      ];
  }
}

export function drawIcon(name: IconName, size: number): Picture {
  const layers = layersOf(name, size);
  const pixels = new Uint8Array(size * size * 4);
  const unit = grid / size;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let covered = 0;
      const sum = [0, 0, 0];
      for (let sample = 0; sample < samples * samples; sample++) {
        const x = (column + ((sample % samples) + 0.5) / samples) * unit;
        const y = (row + (Math.floor(sample / samples) + 0.5) / samples) * unit;
        const top = layers.findLast((layer) => layer.shape(x, y) <= 0);
        if (!top) continue;
        covered++;
        top.color.forEach((value, index) => {
          sum[index] = (sum[index] ?? 0) + value;
        });
      }
      const at = (row * size + column) * 4;
      if (covered === 0) continue;
      pixels.set([...sum.map((value) => Math.round(value / covered)), Math.round((covered * 255) / samples ** 2)], at);
    }
  }
  return { width: size, height: size, pixels };
}
