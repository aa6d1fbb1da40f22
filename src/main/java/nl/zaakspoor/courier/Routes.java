// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.courier.ChannelRules.Carrier;
import nl.zaakspoor.notice.Medium;

/** By which channel each medium goes. */
@ApplicationScoped
class Routes {
    private final Map<Medium, Route> routes = new EnumMap<>(Medium.class);

    /**
     * @param pace shared by all that goes by the same carrier
     * @param timeout the longest that one attempt takes
     */
    record Route(Carrier carrier, Channel channel, Pace pace, Duration timeout) {}

    Routes(ChannelRules rules, SmtpChannel smtp, MailServer server, CourierClock clock) {
        Optional<NotifyNl> account = rules.notifyNl();
        Pace notifyPace = account.map(known -> Pace.perMinute(known.perMinute(), clock.real())).orElseGet(Pace::unlimited);
        Optional<NotifyNlClient> client = account.map(known -> new NotifyNlClient(known, clock.real()));
        routes.put(Medium.EMAIL, switch (rules.mail()) {
            case SMTP -> new Route(Carrier.SMTP, smtp, smtpPace(rules, clock.real()), server.timeout());
            case NOTIFYNL -> new Route(Carrier.NOTIFYNL,
                    new NotifyNlMail(client.orElseThrow(), account.orElseThrow().mailTemplate().orElseThrow()), notifyPace,
                    account.orElseThrow().timeout());
        });
        account.flatMap(NotifyNl::textTemplate).ifPresent(template -> routes.put(Medium.SMS, new Route(Carrier.NOTIFYNL,
                new NotifyNlText(client.orElseThrow(), template), notifyPace, account.orElseThrow().timeout())));
    }

    private static Pace smtpPace(ChannelRules rules, InstantSource clock) {
        return rules.smtpPerMinute().isPresent()
                ? Pace.perMinute(rules.smtpPerMinute().getAsInt(), clock)
                : Pace.unlimited();
    }

    /** Every municipality sends e-mail. */
    Route mail() {
        return to(Medium.EMAIL).orElseThrow();
    }

    Optional<Route> to(Medium medium) {
        return Optional.ofNullable(routes.get(medium));
    }
}
