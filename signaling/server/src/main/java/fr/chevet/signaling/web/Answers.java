package fr.chevet.signaling.web;

import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.Json;
import fr.chevet.protocol.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How this server reads a JSON body and writes a JSON answer.
final class Answers {
    /// Nothing that is asked over HTTP is longer.
    private static final int LONGEST_BODY = 16_384;
    private static final String JSON = "application/json";

    /// What an error's body says.
    record Problem(Refusal.Code code, String message) {}

    private Answers() {}

    static void json(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType(JSON);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    static void refuse(HttpServletResponse response, int status, Refusal.Code code, String message) throws IOException {
        json(response, status, new Problem(code, message));
    }

    /// `message` is one plain sentence. The pause ends by itself.
    static void tooMany(HttpServletResponse response, String message) throws IOException {
        response.setHeader("Retry-After", "300");
        refuse(response, 429, Refusal.Code.TRY_AGAIN, message);
    }

    /// The body as a `type`. JSON only: a form of another site cannot send that without being asked. @throws Invalid in plain words
    static <T> T body(HttpServletRequest request, Class<T> type) throws IOException {
        @Nullable
        String contentType = request.getContentType();
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith(JSON)) {
            throw new Invalid("the body is " + JSON);
        }
        byte[] bytes = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            throw new Invalid("the body has at most " + LONGEST_BODY + " bytes");
        }
        return Json.read(new String(bytes, StandardCharsets.UTF_8), type);
    }
}
