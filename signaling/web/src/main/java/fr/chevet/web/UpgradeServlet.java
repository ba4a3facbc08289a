package fr.chevet.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.ee11.websocket.jakarta.server.JakartaWebSocketServerContainer;

/// The door of one WebSocket endpoint: asks before it upgrades, so that a refusal is a plain HTTP status.
final class UpgradeServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Function<Handshake, Admission> door;
    private final transient Connections connections;
    private final int maxTextSize;

    UpgradeServlet(int maxTextSize, Function<Handshake, Admission> door, Connections connections) {
        this.maxTextSize = maxTextSize;
        this.door = door;
        this.connections = connections;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.setHeader("Upgrade", "websocket");
            Gate.refuse(response, new Admission.Refused(426, "Ici ne répond qu'un WebSocket. / Only a WebSocket is answered here."));
            return;
        }
        switch (door.apply(Handshake.of(request))) {
            case Admission.Refused refused -> Gate.refuse(response, refused);
            case Admission.Accepted accepted -> upgrade(request, response, accepted.handler());
        }
    }

    private void upgrade(HttpServletRequest request, HttpServletResponse response, ConnectionHandler handler)
            throws ServletException, IOException {
        var endpoint = new SocketEndpoint(handler, connections, maxTextSize);
        var config = ServerEndpointConfig.Builder.create(SocketEndpoint.class, request.getServletPath()).configurator(new ThisOne(endpoint))
                .build();
        try {
            JakartaWebSocketServerContainer.getContainer(getServletContext()).upgradeHttpToWebSocket(request, response, config, Map.of());
        } catch (DeploymentException e) {
            throw new ServletException(e);
        }
    }

    /// Hands out one connection's endpoint, and agrees to nothing more. No compression: frames are small, its window is tens of kilobytes a
    /// connection. The inherited answers would search the class path for a default on every connection.
    private static final class ThisOne extends ServerEndpointConfig.Configurator {
        private final SocketEndpoint endpoint;

        ThisOne(SocketEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(endpoint);
        }

        @Override
        public boolean checkOrigin(String origin) {
            return true; // the guards did
        }

        @Override
        public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
            return "";
        }

        @Override
        public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
            return List.of();
        }
    }
}
