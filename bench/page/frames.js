/* Keeps how long each frame took since it was last asked, in ms; bounded. It begins when first asked: to ask for every frame is work too. */
(function () {
  var MOST = 20000;
  var frames = [];
  var last = 0;
  var isOn = false;
  function frame(now) {
    if (last > 0 && frames.length < MOST) frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  }
  window.frameTimes = function () {
    if (!isOn) requestAnimationFrame(frame);
    isOn = true;
    var told = frames.toSorted(function (a, b) {
      return a - b;
    });
    frames = [];
    return {
      p50: told[Math.floor(told.length / 2)] || 0,
      p95: told[Math.floor(told.length * 0.95)] || 0,
      worst: told[told.length - 1] || 0,
    };
  };
})();
