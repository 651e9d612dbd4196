package app.haris.social.wire;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the open internet from those of this machine and of networks around it. What
 * the registries of IANA call globally reachable is outside
 * (https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-, read in November 2026);
 * so are not those that carry an address of version 4 within them.
 */
final class Outside {
    private static final List<Block> INSIDE_4 =
            blocks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3");

    /** Only here are addresses given out for the internet. */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    private static final List<Block> INSIDE_6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private Outside() {}

    /** Addresses that share their first bits. */
    private record Block(BigInteger start, int length, int bits) {
        static Block of(String text) {
            var parts = text.split("/", 2);
            var bytes = InetAddress.ofLiteral(parts[0]).getAddress();
            return new Block(
                    new BigInteger(1, bytes), Integer.parseInt(parts[1]), bytes.length * 8);
        }

        boolean has(byte[] address) {
            var rest = bits - length;
            return address.length * 8 == bits
                    && new BigInteger(1, address).shiftRight(rest).equals(start.shiftRight(rest));
        }
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }

    static boolean has(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 4
                ? INSIDE_4.stream().noneMatch(block -> block.has(bytes))
                : GLOBAL_6.has(bytes) && INSIDE_6.stream().noneMatch(block -> block.has(bytes));
    }
}
