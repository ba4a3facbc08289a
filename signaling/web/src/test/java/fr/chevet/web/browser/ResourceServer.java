package fr.chevet.web.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves the classpath's `META-INF/resources` and, under `/test/`, its `pages` folder, with the import map put into
/// HTML at `<!--importmap-->` and the content security policy that the programs send.
public final class ResourceServer implements AutoCloseable {
    private static final String IMPORT_MAP = "META-INF/resources/shared/importmap.json";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final String importMap;

    public ResourceServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            importMap = new String(resource(IMPORT_MAP).orElseThrow(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /// The address of a path, such as `http://127.0.0.1:40123/test/gallery.html`.
    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// The server itself, for a test that answers something of its own.
    public HttpServer http() {
        return server;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.startsWith("/test/") ? "pages" + path.substring("/test".length()) : "META-INF/resources" + path;
        Optional<byte[]> found = resource(name);
        if (found.isEmpty()) {
            exchange.sendResponseHeaders(path.equals("/favicon.ico") ? 204 : 404, -1);
            exchange.close();
            return;
        }
        byte[] body = found.get();
        if (path.endsWith(".html")) {
            body = new String(body, StandardCharsets.UTF_8)
                    .replace("<!--importmap-->", "<script type=\"importmap\">" + importMap + "</script>")
                    .getBytes(StandardCharsets.UTF_8);
        }
        exchange.getResponseHeaders().set("Content-Type", type(path));
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'; script-src 'self' 'sha256-"
                + sha256(importMap) + "'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:; media-src 'self' blob:");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Optional<byte[]> resource(String name) throws IOException {
        try (InputStream in = ResourceServer.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "css" -> "text/css;charset=utf-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
