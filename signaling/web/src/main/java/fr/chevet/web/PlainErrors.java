package fr.chevet.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content.Sink;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers errors in a sentence, with the headers of any other answer (Jetty drops them on the way to an error) and nothing of the inside.
final class PlainErrors extends ErrorHandler {

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        Sink.write(response, true, words(response.getStatus()) + "\n", callback);
        return true;
    }

    private static String words(int status) {
        return switch (status) {
            case 404 -> "Il n'y a rien à cette adresse. / There is nothing at this address.";
            case 405 -> "Cette adresse ne se demande pas ainsi. / This address is not asked that way.";
            default -> status >= 500
                    ? "Le serveur a rencontré un problème. Réessayez. / The server had a problem. Try again."
                    : "Le serveur n'a pas compris la demande. / The server did not understand the request.";
        };
    }
}
