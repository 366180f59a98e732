let answer: boolean | undefined;

/** Whether this browser can draw by WebGL2; asked once, and the context that was asked with is given back. */
export const hasWebGl2 = (): boolean => {
  if (answer !== undefined) return answer;
  const gl = document.createElement('canvas').getContext('webgl2');
  answer = gl !== null;
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return answer;
};
