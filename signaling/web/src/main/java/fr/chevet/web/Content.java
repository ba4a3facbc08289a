package fr.chevet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// A whole answer of known bytes, with its validator.
///
/// The validator is the content's own hash: a reproducible build gives every file of every version the same date, so date and length would keep
/// a station's browser on an old page.
final class Content {
    private final byte[] bytes;
    private final String type;
    private final String cacheControl;

    Content(byte[] bytes, String type, String cacheControl) {
        this.bytes = bytes;
        this.type = type;
        this.cacheControl = cacheControl;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = '"' + Resources.sha256(bytes) + '"';
        response.setHeader("Cache-Control", cacheControl);
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
