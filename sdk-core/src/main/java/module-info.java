/** x. */
module dev.esign {
    requires static transitive org.jspecify;
}
