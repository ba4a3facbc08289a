package fr.chevet.kiosk.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/// Serves the class path's `pages` folder under `/test/`.
final class TestPages extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        try (InputStream in = TestPages.class.getClassLoader().getResourceAsStream("pages" + path)) {
            if (in == null) {
                response.sendError(404);
                return;
            }
            response.setContentType(path.endsWith(".js") ? "text/javascript;charset=utf-8" : "text/html;charset=utf-8");
            in.transferTo(response.getOutputStream());
        }
    }
}
