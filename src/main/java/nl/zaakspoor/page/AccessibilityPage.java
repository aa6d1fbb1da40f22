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

/** For whom the pages work, and what to do where they do not. */
@Path("/accessibility")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class AccessibilityPage {
    private final PagePrinter printer;

    AccessibilityPage(PagePrinter printer) {
        this.printer = printer;
    }

    @GET
    public Response page(@RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.about(printer.visitors(lang, accepted), AboutWriter::accessibility);
    }
}
