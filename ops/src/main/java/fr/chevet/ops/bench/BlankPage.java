package fr.chevet.ops.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// A page with nothing on it. Chromium lets a page reach this machine only if it really came from there, so one made up by the browser's driver will not do.
final class BlankPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write("<!doctype html><title>bare</title>");
    }
}
