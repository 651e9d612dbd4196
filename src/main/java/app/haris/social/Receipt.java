package app.haris.social;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The network's word that it published: its id for our text and, where it has one, the address. */
public record Receipt(RemoteId id, @Nullable URI url) {}
