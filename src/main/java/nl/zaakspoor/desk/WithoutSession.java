// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.net.URLEncoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Leads whoever goes on from a page of the desk without a session to a page that says so. Sent on to the provider, as the library
 * would, they would get nowhere with a form: {@code form-action} holds for where the answer to it leads as well.
 */
@ApplicationScoped
@Redirect(Location.SESSION_EXPIRED_PAGE)
class WithoutSession implements OidcRedirectFilter {
    /** In a query: that something was sent. */
    static final String LOST = "lost";
    /** In a query: the page that they wanted, without what was asked of it. */
    static final String TO = "to";
    /** How the names of the cookies of a session begin. */
    private static final String SESSION = "q_session_desk";
    /** Without {@code /desk} itself, where one comes back from the provider. */
    private static final String PAGES = "/desk/";
    /** Ahead of who signs in, which stands at 200. */
    private static final int BEFORE = 250;

    private final boolean signsInElsewhere;

    WithoutSession(@ConfigProperty(name = "quarkus.oidc.desk.tenant-enabled") boolean signsInElsewhere) {
        this.signsInElsewhere = signsInElsewhere;
    }

    void register(@Observes Filters filters) {
        if (signsInElsewhere) {
            filters.register(this::answer, BEFORE);
        }
    }

    private void answer(RoutingContext call) {
        String path = call.normalizedPath();
        if (path.startsWith(PAGES) && !path.equals(DeskPages.SIGNED_OUT) && (isSent(call) || isFromHere(call))
                && !hasSession(call)) {
            DeskPrinter.HEADERS.forEach((name, value) -> call.response().putHeader(name, value));
            call.response().setStatusCode(Status.SEE_OTHER.getStatusCode()).putHeader("Location", DeskPages.SIGNED_OUT + "?"
                    + (isSent(call) ? LOST + "=yes" : TO + "=" + URLEncoder.encode(path, UTF_8))).end();
        } else {
            call.next();
        }
    }

    private static boolean isSent(RoutingContext call) {
        return call.request().method().equals(HttpMethod.POST);
    }

    /** From a form that only asks for a page, or a link: a browser does not tell them apart. */
    private static boolean isFromHere(RoutingContext call) {
        return "same-origin".equals(call.request().getHeader("Sec-Fetch-Site"))
                && "navigate".equals(call.request().getHeader("Sec-Fetch-Mode"));
    }

    private static boolean hasSession(RoutingContext call) {
        return call.request().cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION));
    }

    /** Of a session that there still is, and that the provider has ended. */
    @Override
    public void filter(OidcRedirectContext redirect) {
        RoutingContext call = redirect.routingContext();
        if (isSent(call)) {
            redirect.additionalQueryParams().add(LOST, "yes");
        } else {
            redirect.additionalQueryParams().add(TO, call.normalizedPath());
        }
    }
}
