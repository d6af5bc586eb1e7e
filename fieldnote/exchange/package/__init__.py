"""The sealed package: what an agency gets as one file, and the receipt it answers with. Bytes in, bytes out.

    FN_<agency>_<device>_<number>.fnx.age     age, for the agency's key and its escrow key
      └ zip: manifest.json, manifest.sig, bundles/, documents/, contacts.csv, consent/, NOTICE.txt

Nothing here is secret but the contents: `age` opens one and `openssl` checks its signature.
"""
