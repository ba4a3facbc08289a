package fr.chevet.signaling.page;

import fr.chevet.protocol.Json;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Signs in whoever says `secret`, is too slow for `slow`, and shows who is there.
final class SessionServlet extends HttpServlet {
    static final String PASSWORD = "secret";
    private static final long serialVersionUID = 1;

    /// The body of a sign-in.
    private record SignIn(String login, String password) {}

    private final transient Set<String> signedIn;

    SessionServlet(Set<String> signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignIn asked = Json.read(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                SignIn.class);
        if (!asked.password().equals(PASSWORD)) {
            response.setStatus(asked.password().equals("slow") ? 429 : 401);
            return;
        }
        String session = UUID.randomUUID().toString();
        signedIn.add(session);
        response.setHeader("Set-Cookie", "session=" + session + "; HttpOnly; SameSite=Strict; Path=/");
        response.setStatus(204);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (session(request).isEmpty()) {
            response.setStatus(401);
            return;
        }
        response.setContentType("application/json;charset=utf-8");
        response.getWriter().print(Json.write(ScriptedServer.ME));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        session(request).ifPresent(signedIn::remove);
        response.setStatus(204);
    }

    private Optional<String> session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals("session")).map(Cookie::getValue)
                        .filter(signedIn::contains).findFirst();
    }
}
