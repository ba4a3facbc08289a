package fr.chevet.kiosk.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// The nurse page's address: takes the token out of it and into a cookie, so that it stays in no history, and shows the page.
final class EntryServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    /// Where the page itself is served.
    static final String PAGE = "/nurse/index.html";

    private final transient Doorkeeper doorkeeper;

    EntryServlet(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getParameter("token") == null) {
            request.getRequestDispatcher(PAGE).forward(request, response);
            return;
        }
        response.addHeader("Set-Cookie", doorkeeper.cookie());
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Doorkeeper.ENTRY);
    }
}
