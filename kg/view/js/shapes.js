// Colour and shape of each type: no two types share a shape, so that the picture reads without colour too.
// Colours have at least 3:1 contrast with their ground; light, then dark.
const STYLES = {
  UnionBody: ['circle', '#c2362c', '#ff8577'],
  PublicBody: ['square', '#2a62a8', '#82b1f2'],
  Enterprise: ['hexagon', '#8f5a12', '#dba868'],
  Institution: ['plus', '#0c7a74', '#58cdc2'],
  SocialOrganisation: ['triangle', '#4a7f2c', '#9dce76'],
  Person: ['person', '#7d48a5', '#cba1ee'],
  Region: ['diamond', '#586574', '#a9b7c7'],
  Facility: ['wedge', '#17799c', '#69c5e8'],
  Initiative: ['pentagon', '#c2620a', '#ffab5e'],
  Document: ['page', '#77694c', '#c9bc9b'],
  Honour: ['star', '#9a7400', '#eccb4e'],
  Group: ['pill', '#b13a7c', '#f296c4'],
};

// Cluster colours of the overview, light then dark; neighbours in the list differ in hue and in lightness.
const CLUSTER_COLOURS = [
  ['#c2362c', '#ff8577'],
  ['#2a62a8', '#82b1f2'],
  ['#c2620a', '#ffab5e'],
  ['#0c7a74', '#58cdc2'],
  ['#7d48a5', '#cba1ee'],
  ['#4a7f2c', '#9dce76'],
  ['#b13a7c', '#f296c4'],
  ['#17799c', '#69c5e8'],
  ['#9a7400', '#eccb4e'],
  ['#8f5a12', '#dba868'],
  ['#4f56b8', '#a3a8ff'],
  ['#586574', '#a9b7c7'],
];

const THEMES = {
  light: {
    ground: '#fcfbf9',
    ink: '#23211e',
    soft: '#6a655d',
    line: '#b9b3a8',
    strong: '#4a453d',
    accent: '#b3261e',
    faded: '#e4e0d9',
    halo: '#fcfbf9',
  },
  dark: {
    ground: '#17181b',
    ink: '#ecebe8',
    soft: '#a4a19b',
    line: '#54565c',
    strong: '#c4c2bd',
    accent: '#ff8577',
    faded: '#2b2d31',
    halo: '#17181b',
  },
};

function polygon(corners, turn, radius, inner = 0) {
  const points = [];
  const steps = inner ? corners * 2 : corners;
  for (let i = 0; i < steps; i++) {
    const angle = ((turn + (360 * i) / steps) * Math.PI) / 180;
    const reach = inner && i % 2 ? inner : radius;
    points.push(`${(reach * Math.cos(angle)).toFixed(3)} ${(reach * Math.sin(angle)).toFixed(3)}`);
  }
  return `M${points.join('L')}Z`;
}

// SVG paths of unit size, for canvas, legend and export alike.
const OUTLINES = {
  circle: 'M.94 0A.94 .94 0 1 1 -.94 0A.94 .94 0 1 1 .94 0Z',
  square: 'M-.84 -.84H.84V.84H-.84Z',
  hexagon: polygon(6, 0, 1.02),
  plus: 'M-.38 -1H.38V-.38H1V.38H.38V1H-.38V.38H-1V-.38H-.38Z',
  triangle: polygon(3, -90, 1.16),
  person: 'M.44 -.5A.44 .44 0 1 1 -.44 -.5A.44 .44 0 1 1 .44 -.5ZM-.88 .98V.8A.88 .78 0 0 1 .88 .8V.98Z',
  diamond: polygon(4, 0, 1.08),
  wedge: polygon(3, 90, 1.16),
  pentagon: polygon(5, -90, 1.08),
  page: 'M-.74 -1H.3L.76 -.54V1H-.74Z',
  star: polygon(5, -90, 1.2, 0.52),
  pill: 'M-.55 -.62H.55A.62 .62 0 0 1 .55 .62H-.55A.62 .62 0 0 1 -.55 -.62Z',
};

const OUTLINE_PATHS = Object.fromEntries(Object.entries(OUTLINES).map(([name, d]) => [name, new Path2D(d)]));

function theme() {
  return settings.dark ? THEMES.dark : THEMES.light;
}

function typeColour(typeId) {
  return STYLES[typeId][settings.dark ? 2 : 1];
}

// A cluster's colour for its name: towards the ink, so that it reads like text.
function clusterInk(cluster) {
  const parts = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const ink = parts(theme().ink);
  const mixed = parts(clusterColour(cluster)).map((part, i) => Math.round(0.66 * part + 0.34 * ink[i]));
  return `rgb(${mixed.join(' ')})`;
}

function clusterColour(cluster) {
  return CLUSTER_COLOURS[cluster % CLUSTER_COLOURS.length][settings.dark ? 1 : 0];
}

function drawShape(context, shape, x, y, radius, fill, stroke, lineWidth) {
  context.save();
  context.translate(x, y);
  context.scale(radius, radius);
  context.fillStyle = fill;
  context.fill(OUTLINE_PATHS[shape]);
  if (stroke) {
    context.lineWidth = lineWidth / radius;
    context.strokeStyle = stroke;
    context.stroke(OUTLINE_PATHS[shape]);
  }
  context.restore();
}

// Radius on the picture of a node of the given size (0 to 100).
function nodeRadius(size) {
  return 6 + 0.12 * size;
}
