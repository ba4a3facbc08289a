/** Pictures a second: enough to see that it moves, cheap on a small machine. */
const RATE = 15;
const BEEP = { everySeconds: 1, seconds: 0.25 };

/**
 * A picture or a sound for a machine without camera or microphone, clearly no patient: moving, labelled in both
 * languages; the tone comes and goes.
 * @param {'audio'|'video'} kind
 * @param {{colour?: string, hertz?: number, label?: string}} [options]
 * @returns {{track: MediaStreamTrack, stop: () => void}}
 */
export function testSource(kind, { colour = '#005566', hertz = 440, label = '' } = {}) {
  return kind === 'audio' ? tone(hertz) : picture(colour, label);
}

function picture(colour, label) {
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 720;
  const drawing = canvas.getContext('2d');
  const draw = () => paint(drawing, performance.now() / 1000, colour, label);
  draw();
  const [track] = canvas.captureStream(RATE).getVideoTracks();
  const timer = setInterval(draw, 1000 / RATE);
  return {
    track,
    stop: () => {
      clearInterval(timer);
      track.stop();
    },
  };
}

function paint(drawing, seconds, colour, label) {
  const { width, height } = drawing.canvas;
  drawing.fillStyle = colour;
  drawing.fillRect(0, 0, width, height);
  drawing.strokeStyle = 'rgb(255 255 255 / 0.16)';
  drawing.lineWidth = 2;
  for (let x = 0; x <= width; x += 80) line(drawing, x, 0, x, height);
  for (let y = 0; y <= height; y += 80) line(drawing, 0, y, width, y);

  drawing.textAlign = 'center';
  drawing.fillStyle = '#ffffff';
  drawing.font = '700 96px Inter, system-ui, sans-serif';
  drawing.fillText('IMAGE DE TEST', width / 2, 310);
  drawing.font = '500 56px Inter, system-ui, sans-serif';
  drawing.fillText('TEST PICTURE', width / 2, 390);
  if (label) drawing.fillText(label, width / 2, 470);

  const centre = { x: width / 2 + Math.cos(seconds) * 480, y: 600 };
  drawing.beginPath();
  drawing.arc(centre.x, centre.y, 36, 0, 2 * Math.PI);
  drawing.fill();
  drawing.font = '500 36px "DejaVu Sans Mono", ui-monospace, monospace';
  drawing.fillText(`${seconds.toFixed(1)} s`, width / 2, 120);
}

function line(drawing, x1, y1, x2, y2) {
  drawing.beginPath();
  drawing.moveTo(x1, y1);
  drawing.lineTo(x2, y2);
  drawing.stroke();
}

function tone(hertz) {
  const audio = new AudioContext();
  const oscillator = new OscillatorNode(audio, { frequency: hertz });
  const gate = new GainNode(audio, { gain: 0 });
  const out = new MediaStreamAudioDestinationNode(audio);
  oscillator.connect(gate).connect(out);
  oscillator.start();
  const beep = () => {
    const now = audio.currentTime;
    gate.gain.setTargetAtTime(0.25, now, 0.01);
    gate.gain.setTargetAtTime(0, now + BEEP.seconds, 0.01);
  };
  const timer = setInterval(beep, BEEP.everySeconds * 1000);
  // A browser keeps sound still until the person has touched the page.
  const wake = () => audio.resume();
  if (audio.state !== 'running') addEventListener('pointerdown', wake, { once: true });
  const [track] = out.stream.getAudioTracks();
  return {
    track,
    stop: () => {
      clearInterval(timer);
      removeEventListener('pointerdown', wake);
      track.stop();
      audio.close();
    },
  };
}
