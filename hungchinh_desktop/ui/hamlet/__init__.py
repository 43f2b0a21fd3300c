"""Show the hamlets as tiles and put members of the steering committee in charge of them."""
