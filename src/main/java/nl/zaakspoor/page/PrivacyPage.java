// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

/** What becomes of what the service knows of people. */
@Path("/privacy")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class PrivacyPage {
    private final PagePrinter printer;

    PrivacyPage(PagePrinter printer) {
        this.printer = printer;
    }

    @GET
    public Response page(@RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.about(printer.visitors(lang, accepted), AboutWriter::privacy);
    }
}
