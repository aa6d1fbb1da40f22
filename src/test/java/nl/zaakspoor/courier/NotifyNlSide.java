// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import nl.zaakspoor.courier.NotifyNl.ApiKey;
import nl.zaakspoor.courier.NotifyNlDouble.Whim;

/** The double of NotifyNL as the other side of a channel. */
final class NotifyNlSide implements ChannelContract.OtherSide {
    /** The first call of all takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final NotifyNlDouble server = new NotifyNlDouble();
    private final Function<NotifyNlClient, Channel> make;
    private ApiKey key = ApiKey.parse(NotifyNlDouble.API_KEY);

    NotifyNlSide(Function<NotifyNlClient, Channel> make) {
        this.make = make;
    }

    static NotifyNl account(String address, ApiKey key) {
        return new NotifyNl(URI.create(address), key, Optional.of(NotifyNlDouble.MAIL_TEMPLATE),
                Optional.of(NotifyNlDouble.TEXT_TEMPLATE), 3_000, PATIENCE);
    }

    NotifyNlDouble server() {
        return server;
    }

    @Override
    public Channel channel() {
        return make.apply(new NotifyNlClient(account(server.address(), key), InstantSource.system()));
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public List<String> taken() {
        return server.taken().stream().map(NotifyNlDouble.Taken::reference).toList();
    }

    @Override
    public void refusesTheAddress() {
        server.does(Whim.WRONG_ADDRESS);
    }

    @Override
    public void putsItOff() {
        server.does(Whim.TRIAL_MODE);
    }

    @Override
    public void doesNotKnowUs() {
        key = new ApiKey(NotifyNlDouble.SERVICE, "00000000-0000-0000-0000-000000000000");
    }

    @Override
    public void isTooBusy() {
        server.does(Whim.TOO_MANY_REQUESTS);
    }

    @Override
    public void hangs() {
        server.does(Whim.HANG);
    }

    @Override
    public void losesItsAnswer() {
        server.does(Whim.LOSE_ANSWER);
    }

    @Override
    public void isAsItShould() {
        server.does(Whim.NONE);
    }

    @Override
    public void close() {
        server.close();
    }
}
