package fr.chevet.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/// Files below `META-INF/resources` on the class path, as Servlet and WebJars lay them out.
final class Resources {
    private static final String ROOT = "META-INF/resources/";

    private Resources() {}

    /// The bytes at `path` ("shared/ui.css"); empty when there is no such file, or a folder.
    static Optional<byte[]> bytes(String path) {
        URL url = Resources.class.getClassLoader().getResource(ROOT + path);
        if (url == null || isFolder(url, path)) {
            return Optional.empty();
        }
        try (InputStream in = url.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + path, e);
        }
    }

    /// A folder reads like a file: a list of names from the disk, nothing from a jar.
    private static boolean isFolder(URL url, String path) {
        return url.getProtocol().equals("file")
                ? Files.isDirectory(Path.of(URI.create(url.toString())))
                : Resources.class.getClassLoader().getResource(ROOT + path + "/") != null;
    }

    static Optional<String> text(String path) {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
