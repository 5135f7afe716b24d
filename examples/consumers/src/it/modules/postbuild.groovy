// That jlink fails is not enough: it is to fail of okio, and of nothing else.
assert new File(basedir, 'build.log').text.contains('automatic module cannot be used with jlink: okio')
