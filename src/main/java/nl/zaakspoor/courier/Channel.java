// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/**
 * A way by which messages leave us. Whoever implements it keeps to {@code ChannelContract}: it takes no longer than it is
 * allowed, throws nothing, says of every parcel what became of it, and puts nothing personal in what it says.
 */
interface Channel {
    Delivery send(Parcel parcel);
}
