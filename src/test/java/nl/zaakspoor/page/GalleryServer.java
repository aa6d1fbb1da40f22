// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.core.Response;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import nl.zaakspoor.catalogue.Language;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Serves the pages of the gallery under the real security policy; no service needed. */
final class GalleryServer implements AutoCloseable {
    private record File(String type, byte[] content) {
        static final File NONE = new File("text/plain", new byte[0]);
    }

    private final Map<String, File> files = new ConcurrentHashMap<>();
    private final HttpServer server;

    private GalleryServer(HttpServer server) {
        this.server = server;
    }

    static GalleryServer start() {
        try {
            GalleryServer gallery = new GalleryServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            for (Asset asset : Pages.ASSETS.all()) {
                gallery.files.put(asset.address(), new File(asset.mediaType(), asset.content()));
            }
            Pages.LANGUAGES.all()
                    .forEach(language -> Gallery.of(language).forEach((name, page) -> gallery.add(name, language, page)));
            gallery.server.createContext("/", gallery::answer);
            gallery.server.start();
            return gallery;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String name, Language language, String page) {
        files.put(path(name, language), new File("text/html;charset=UTF-8", page.getBytes(UTF_8)));
    }

    String address(String name, Language language) {
        return "http://localhost:" + server.getAddress().getPort() + path(name, language);
    }

    private static String path(String name, Language language) {
        return "/" + name + "-" + language;
    }

    private void answer(HttpExchange exchange) throws IOException {
        File file = files.getOrDefault(exchange.getRequestURI().getPath(), File.NONE);
        PageHeaders.HEADERS.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.getResponseHeaders().add("Content-Type", file.type());
        exchange.sendResponseHeaders((file == File.NONE ? Response.Status.NOT_FOUND : Response.Status.OK).getStatusCode(),
                file.content().length == 0 ? -1 : file.content().length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(file.content());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
