package fr.chevet.ops.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// What a page really sees and hears of the other side, judged by content.
public final class Senses {
    /// Decodes what the video element shows, again and again: the ground's colour must be the other side's, and the bar must have stood in three places.
    private static final String SEES = """
            async ({selector, red, timeout}) => {
              const canvas = document.createElement('canvas');
              canvas.width = 64; canvas.height = 36;
              const pen = canvas.getContext('2d', {willReadFrequently: true});
              const places = new Set();
              const until = performance.now() + timeout;
              let said = 'no video element';
              while (performance.now() < until) {
                const video = document.querySelector(selector);
                if (video && video.readyState >= 2 && video.videoWidth > 0) {
                  pen.drawImage(video, 0, 0, 64, 36);
                  const pixels = pen.getImageData(0, 0, 64, 36).data;
                  let reds = 0, blues = 0, brightest = -1, place = -1;
                  for (let x = 0; x < 64; x++) {
                    let column = 0;
                    for (let y = 4; y < 32; y++) {
                      const at = 4 * (64 * y + x);
                      reds += pixels[at]; blues += pixels[at + 2];
                      column += pixels[at] + pixels[at + 1] + pixels[at + 2];
                    }
                    if (column > brightest) { brightest = column; place = x; }
                  }
                  said = `red ${Math.round(reds / 1792)}, blue ${Math.round(blues / 1792)}, bar at ${[...places]}`;
                  if (red ? reds > 1.3 * blues : blues > 1.3 * reds) places.add(place >> 3);
                  if (places.size >= 3) return 'seen';
                }
                await new Promise(done => requestAnimationFrame(done));
              }
              return said;
            }""";

    /// Looks for the other side's tone in the spectrum of what the element plays: loudest there, and silent in between.
    private static final String HEARS = """
            async ({selector, hertz, timeout}) => {
              const context = new AudioContext();
              await context.resume();
              let source, stream, said = 'no sound element', heard = 0, silent = 0;
              const analyser = new AnalyserNode(context, {fftSize: 8192, smoothingTimeConstant: 0});
              const bins = new Float32Array(analyser.frequencyBinCount);
              const until = performance.now() + timeout;
              try {
                while (performance.now() < until) {
                  const element = document.querySelector(selector);
                  const now = element?.srcObject;
                  if (now && now.getAudioTracks().length && now !== stream) {
                    source?.disconnect();
                    stream = now;
                    source = context.createMediaStreamSource(new MediaStream(now.getAudioTracks()));
                    source.connect(analyser);
                  }
                  if (source) {
                    analyser.getFloatFrequencyData(bins);
                    let best = 1;
                    for (let n = 1; n < bins.length; n++) if (bins[n] > bins[best]) best = n;
                    const peak = best * context.sampleRate / 8192;
                    said = `loudest ${Math.round(peak)} Hz at ${Math.round(bins[best])} dB, heard ${heard}`;
                    if (bins[best] > -60 && Math.abs(peak - hertz) < 15) heard++;
                    if (heard >= 5) return 'heard';
                  }
                  await new Promise(done => setTimeout(done, 50));
                }
                return said;
              } finally {
                await context.close();
              }
            }""";

    private static final double PATIENCE_MS = 20_000;
    /// A picture that is started anew again and again decodes well and shows black.
    private static final int LOOKS = 5;

    private Senses() {}

    /// Waits until `page` has seen the moving picture of `other`; "seen", or what was there instead.
    public static String sees(Page page, FakeMedia other) {
        return (String) page.evaluate(SEES, Map.of("selector", "[data-role=remote-room]", "red", other.red(), "timeout", PATIENCE_MS));
    }

    /// Waits until the screen itself shows the other side's picture, look after look: what an eye sees, whatever was decoded.
    public static String shows(Page page, FakeMedia other) {
        Locator picture = page.locator("[data-role=remote-room]").first();
        long end = System.nanoTime() + (long) (PATIENCE_MS * 1e6);
        int shown = 0;
        String said = "";
        while (shown < LOOKS && System.nanoTime() < end) {
            int[] ground = ground(picture.screenshot());
            said = "red " + ground[0] + ", blue " + ground[1];
            shown = (other.red() ? ground[0] > 2 * ground[1] + 40 : ground[1] > 2 * ground[0] + 40) ? shown + 1 : 0;
        }
        return shown == LOOKS ? "shown" : said;
    }

    /// Mean red and blue of a picture's middle.
    private static int[] ground(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            long red = 0;
            long blue = 0;
            int pixels = 0;
            for (int y = image.getHeight() / 3; y < image.getHeight() * 2 / 3; y += 4) {
                for (int x = image.getWidth() / 3; x < image.getWidth() * 2 / 3; x += 4) {
                    int colour = image.getRGB(x, y);
                    red += colour >> 16 & 0xFF;
                    blue += colour & 0xFF;
                    pixels++;
                }
            }
            return new int[]{(int) (red / pixels), (int) (blue / pixels)};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until `page` has heard the tone of `other`; "heard", or what was there instead.
    public static String hears(Page page, FakeMedia other) {
        return (String) page
                .evaluate(HEARS, Map.of("selector", "[data-role=remote-voice]", "hertz", other.toneHertz(), "timeout", PATIENCE_MS));
    }
}
