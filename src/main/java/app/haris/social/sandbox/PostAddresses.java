package app.haris.social.sandbox;

import app.haris.settings.PublicAddress;
import app.haris.social.Account;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where posts of the sandbox can be seen, from wherever somebody reads the receipt. */
@Component
final class PostAddresses {
    private final PublicAddress address;

    PostAddresses(PublicAddress address) {
        this.address = address;
    }

    Receipt receipt(Account account, RemoteId id) {
        var path =
                UriComponentsBuilder.fromPath("/sandbox/{account}")
                        .queryParam("post", "{id}")
                        .encode()
                        .buildAndExpand(account.id().value(), id.value())
                        .toUriString();
        return new Receipt(id, address.of(path));
    }
}
