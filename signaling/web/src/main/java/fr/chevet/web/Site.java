package fr.chevet.web;

import jakarta.servlet.http.HttpServlet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a [WebServer] serves, put together before it opens. The class path's `META-INF/resources` files are always part of it.
public final class Site {
    /// A WebSocket endpoint as asked for.
    record Door(int maxTextSize, Function<Handshake, Admission> door) {}

    final List<Guard> guards = new ArrayList<>();
    final Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    final Map<String, Door> doors = new LinkedHashMap<>();

    /// Serves the HTML file `resource`, named from `META-INF/resources` ("kiosk/index.html"), at exactly `path` ("/", "/nurse"). Its placeholder
    /// `<!--importmap-->` becomes the shared import map.
    public Site page(String path, String resource) {
        return servlet(path, new PageServlet(resource, "shared/importmap.json"));
    }

    /// Serves `servlet` at a path specification of Servlet's ("/health", "/api/*").
    public Site servlet(String path, HttpServlet servlet) {
        put(servlets, path, servlet);
        return this;
    }

    /// Asks `guard` before anything else, after those added before.
    public Site guard(Guard guard) {
        guards.add(guard);
        return this;
    }

    /// Takes WebSocket connections at exactly `path`, if `door` accepts them. Messages over `maxTextSize` bytes are refused with 1009.
    public Site endpoint(String path, int maxTextSize, Function<Handshake, Admission> door) {
        put(doors, path, new Door(maxTextSize, door));
        return this;
    }

    private <T> void put(Map<String, T> where, String path, T what) {
        if (!path.startsWith("/") || servlets.containsKey(path) || doors.containsKey(path)) {
            throw new IllegalArgumentException("a path starts with / and is served once: " + path);
        }
        where.put(path, what);
    }
}
