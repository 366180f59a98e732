/* Counts every WebGL context that the page asks for, and remembers each to tell how many still live. */
(function () {
  var contexts = new Set();
  var made = 0;
  var before = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind) {
    var context = before.apply(this, arguments);
    if (context && /^(experimental-)?webgl/.test(kind) && !contexts.has(context)) {
      contexts.add(context);
      made += 1;
    }
    return context;
  };
  window.webglContexts = {
    made: function () {
      return made;
    },
    living: function () {
      return Array.from(contexts).filter(function (context) {
        return !context.isContextLost();
      }).length;
    },
  };
})();
