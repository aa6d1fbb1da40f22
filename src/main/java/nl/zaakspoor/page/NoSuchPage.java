// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Every address that nothing else answers, the API's aside. A person with a browser gets a page; whatever looks like a
 * link of ours gets the page of a link that opens nothing, so that the shape of an address tells no more than its content.
 */
@Path("{path:(?!v1/).+}")
@PermitAll
class NoSuchPage {
    private static final List<String> LINKS = List.of("/t/", "/j/", "/mine/");

    private final PagePrinter printer;

    NoSuchPage(PagePrinter printer) {
        this.printer = printer;
    }

    @GET
    public Response page(@RestPath String path, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT) Optional<String> wanted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        boolean link = LINKS.stream().anyMatch(("/" + path + "/")::startsWith);
        if (link || wanted.filter(types -> types.contains("text/html")).isPresent()) {
            return printer.notFound(printer.visitors(lang, accepted));
        }
        throw new NotFoundException();
    }

    /** Without it, sending something to nowhere would be answered as if the address were known. */
    @POST
    public Response sent() {
        throw new NotFoundException();
    }
}
