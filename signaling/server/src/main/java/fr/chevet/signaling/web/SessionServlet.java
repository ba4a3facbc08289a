package fr.chevet.signaling.web;

import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.Refusal;
import fr.chevet.signaling.accounts.Accounts;
import fr.chevet.signaling.accounts.SignedIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/session`: sign in, who is signed in, sign out.
public final class SessionServlet extends HttpServlet {
    /// The cookie that carries the token.
    public static final String COOKIE = "chevet-session";
    private static final long serialVersionUID = 1;

    private record SignIn(String login, String password) {}

    private final transient Accounts accounts;

    public SessionServlet(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignIn asked;
        try {
            asked = Answers.body(request, SignIn.class);
        } catch (Invalid e) {
            Answers.refuse(response, 400, Refusal.Code.MALFORMED, String.valueOf(e.getMessage()));
            return;
        }
        char[] password = asked.password().toCharArray();
        switch (accounts.signIn(asked.login(), password, request.getRemoteAddr())) {
            case Accounts.Answer.Welcome welcome -> {
                response.addHeader("Set-Cookie", cookie(welcome.token(), "", request));
                Answers.json(response, 200, welcome.who().physician());
            }
            case Accounts.Answer.Wrong() -> Answers
                    .refuse(response, 401, Refusal.Code.NOT_ALLOWED, "Identifiant ou mot de passe inconnu. / Unknown login or password.");
            case Accounts.Answer.TooMany() ->
                Answers.tooMany(response, "Trop d'essais. Réessayez dans cinq minutes. / Too many attempts. Try again in five minutes.");
            case Accounts.Answer.Busy() ->
                Answers.tooMany(response, "Trop de connexions en ce moment. Réessayez. / Too many people sign in now. Try again.");
        }
        Arrays.fill(password, ' ');
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedIn> who = token(request).flatMap(accounts::find);
        if (who.isPresent()) {
            Answers.json(response, 200, who.get().physician());
        } else {
            Answers.refuse(response, 401, Refusal.Code.NOT_ALLOWED, "Personne n'est connecté. / Nobody is signed in.");
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(accounts::signOut);
        response.addHeader("Set-Cookie", cookie("", "; Max-Age=0", request));
        response.setStatus(204);
    }

    /// Secure as soon as the page came over https; a loopback demonstration has none.
    private static String cookie(String value, String age, HttpServletRequest request) {
        @Nullable
        String origin = request.getHeader("Origin");
        boolean secure = request.isSecure() || (origin != null && origin.startsWith("https:"));
        return COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + age + (secure ? "; Secure" : "");
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst();
    }
}
