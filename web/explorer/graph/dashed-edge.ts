/** Draws a link dashed: what is a worked example must not look like a fact. */
import { EdgeRectangleProgram } from 'sigma/rendering';

/** Pixels of a dash and its gap. */
const DASH = '10.0';

/** How far along the link a point lies, in dashes: sigma's correction ratio is what a pixel is in the graph's own units. */
const alongVertex = (source: string) =>
  source.replace('varying vec4 v_color;', 'varying vec4 v_color;\nvarying float v_along;').replace(
    'v_normal = unitNormal;',
    `v_normal = unitNormal;
  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) / u_correctionRatio / ${DASH};`,
  );

const dashedFragment = (source: string) =>
  source
    .replace('varying vec4 v_color;', 'varying vec4 v_color;\nvarying float v_along;')
    .replace('void main(void) {', 'void main(void) {\n  if (fract(v_along) > 0.55) discard;');

export class DashedEdgeProgram extends EdgeRectangleProgram {
  override getDefinition() {
    const definition = super.getDefinition();
    return {
      ...definition,
      VERTEX_SHADER_SOURCE: alongVertex(definition.VERTEX_SHADER_SOURCE),
      FRAGMENT_SHADER_SOURCE: dashedFragment(definition.FRAGMENT_SHADER_SOURCE),
    };
  }
}
