// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.core.Response;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import nl.zaakspoor.page.asset.Asset;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Gives pages to a real browser as the service does, with their look and under the real security policy. */
final class PageServer implements AutoCloseable {
    private record File(String type, byte[] content) {
        static final File NONE = new File("text/plain", new byte[0]);
    }

    private final Map<String, File> files = new ConcurrentHashMap<>();
    private final HttpServer server;

    private PageServer(HttpServer server) {
        this.server = server;
    }

    static PageServer start() {
        try {
            PageServer pages = new PageServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            pages.add(Pages.ASSETS.all());
            pages.server.createContext("/", pages::answer);
            pages.server.start();
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Collection<Asset> assets) {
        assets.forEach(asset -> files.put(asset.address(), new File(asset.mediaType(), asset.content())));
    }

    void add(String path, String page) {
        files.put(path, new File("text/html;charset=UTF-8", page.getBytes(UTF_8)));
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
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
